/**
 * Names by where families came from, with weights near those of England's people aged over 65. Given names are those
 * of people born between about 1930 and 1965.
 */
export type Heritage = { weight: number; female: string[]; male: string[]; family: string[] }

const list = (text: string) => text.trim().split(/[\s,]+/)

const english: Heritage = {
  weight: 80,
  female:
    list(`Margaret Jean Joan Dorothy Patricia Sheila Barbara Brenda Audrey Beryl Doreen Eileen Edna Enid Hilda
    Iris Irene Ivy Joyce June Kathleen Marjorie Maureen Mavis Muriel Nora Olive Pamela Pauline Phyllis Rita Ruth Shirley
    Sylvia Valerie Vera Winifred Ann Christine Gillian Jacqueline Janet Judith Linda Marion Rosemary Susan Wendy Hazel
    Heather Avril Bridget Constance Daphne Freda Gladys Gwendoline Hetty Jennifer Lorna Myrtle Nancy Norma Stella Thelma`),
  male: list(`Albert Alfred Arthur Bernard Brian Cecil Clifford Cyril Dennis Derek Desmond Donald Douglas Eric Ernest
    Frank Frederick Geoffrey George Gerald Gordon Graham Harold Harry Herbert Horace Ivor Jack Jim Keith Kenneth Leonard
    Leslie Maurice Norman Percy Peter Raymond Reginald Ronald Roy Sidney Stanley Thomas Trevor Victor Walter Wilfred
    William Alan Anthony Barry Colin David Edward Eric Hugh Ian Malcolm Martin Michael Neil Nigel Philip Robert Roger
    Stephen Terence Vernon`),
  family:
    list(`Abbott Ainsworth Aldridge Appleyard Arkwright Ashdown Atherton Bagshaw Barraclough Bassett Beaumont
    Beckwith Bellamy Birtwistle Blackmore Boothroyd Bradshaw Braithwaite Brearley Bromley Burgess Butterworth Calvert
    Capstick Cartwright Chadwick Chilcott Clegg Coldwell Copley Crabtree Cranfield Crossley Cuthbert Dalton Dearden
    Denby Dewhurst Dobbs Duckworth Eastwood Eccles Edgerton Entwistle Fairhurst Farnworth Fawcett Fenwick Fielding
    Firth Fletcher Garside Gaskin Gibbons Gledhill Goodall Greenhalgh Grimshaw Hainsworth Halliwell Hardcastle
    Hargreaves Haworth Hebden Heywood Hindle Holdsworth Holroyd Horrocks Hutchins Ibbotson Illingworth Ingham Jessop
    Kendrick Kershaw Kilburn Lambert Leadbetter Leyland Lockwood Longbottom Lumley Marchbanks Marsden Mawson Medley
    Midgley Mottram Naylor Netherwood Newsome Nuttall Oakley Ogden Oldroyd Openshaw Outhwaite Parkin Pemberton Pendleton
    Pickles Pilling Prestwich Pritchard Quigley Rawlinson Redfern Riddell Rigby Rothwell Rushworth Sagar Satterthwaite
    Schofield Shackleton Sharples Shuttleworth Slater Snowden Sowerby Stainforth Stansfield Sugden Sutcliffe Tattersall
    Thackray Thorncroft Tillotson Treadwell Tunnicliffe Turnbull Unsworth Varley Wadsworth Walmsley Warburton Wardle
    Whitcombe Whitehead Whittaker Widdowson Wigglesworth Winstanley Womersley Woodhead Worsley Wrigley Yardley`),
}

const celtic: Heritage = {
  weight: 6,
  female:
    list(`Bronwen Carys Megan Gwyneth Nerys Siân Bridget Deirdre Maeve Noreen Una Mairead Moira Morag Isla
    Catriona Fiona Agnes Eilidh Kathleen`),
  male: list(`Idris Gareth Emrys Huw Dafydd Alun Patrick Seamus Declan Fergus Brendan Eamon Hamish Angus Ewan Callum
    Rory Malachy Ciaran Desmond`),
  family:
    list(`Penhaligon Trevanion Tregear Pascoe Bowen Prosser Llewellyn Parry Beddoes Gethin Mulholland Gallagher
    Ó-Súilleabháin Brannigan Kilkenny McAllister McCreadie Galbraith Farquharson Dunbar Cassidy Hanrahan Rafferty Powys`),
}

const southAsian: Heritage = {
  weight: 6,
  female:
    list(`Surinder Harbhajan Gurdeep Manjit Lakshmi Kamala Savitri Pushpa Nirmala Farida Razia Zubeda Nasreen
    Shamim Rukhsana Hasina Jyoti Sushila Parveen Amina`),
  male: list(`Amrit Harjit Gurmukh Mohinder Rashid Iqbal Yusuf Bilal Anwar Mahmood Ramesh Suresh Dinesh Jayant Kantilal
    Abdul Tariq Nasir Balwinder Vijay`),
  family:
    list(`Gill Bains Dhillon Sandhu Johal Chaudhry Hussain Qureshi Siddiqui Malik Akhtar Begum Miah Chowdhury
    Desai Joshi Raman Subramaniam Mistry Parmar Solanki Thakrar Rehman Mahmood`),
}

const africanCaribbean: Heritage = {
  weight: 4,
  female:
    list(`Blossom Cynthia Delores Hyacinth Icilda Merlene Myrtle Pearl Verona Winsome Ngozi Olive Abena Efua
    Grace Comfort Patience Folasade Ama Constance`),
  male: list(`Delroy Winston Clifton Everton Lloyd Vivian Rupert Neville Kwabena Kofi Samuel Oluwaseun Chidi Emeka
    Babatunde Leonard Derek Cyril Kwame Tunde`),
  family:
    list(`Achebe Mensah Okafor Nkemelu Otieno Abara Ilesanmi Adeyemi Nwosu Oduya Boateng Asante Owusu Grantham
    Brathwaite Gordon Campbell Salako Clarke Francis Mbeki Adjei Bailey Morrison`),
}

const european: Heritage = {
  weight: 3,
  female: list(
    'Agnieszka Irena Krystyna Halina Zofia Maria Concetta Giuseppina Androulla Eleni Ilse Helga Fatma Ayşe',
  ),
  male: list(
    'Tadeusz Zbigniew Kazimierz Stanisław Jerzy Giovanni Salvatore Andreas Costas Jean-Claude Mehmet Klaus',
  ),
  family:
    list(`Wójcik Kowalczyk Nowicki Szymański Zieliński Castellano Ferrante Esposito Charalambous Georgiou
    Demir Yilmaz Lindqvist Vogel Kaminski Mazur`),
}

const eastAsian: Heritage = {
  weight: 1,
  female: list('Mei-Ling Siu-Fong Wai-Yee Lan Thuy Keiko Lai-Kuen'),
  male: list('Wing-Kee Chi-Keung Kwok-Wah Tuan Hiroshi Man-Fai'),
  family: list('Tan Cheung Leung Nguyen Yip Nakamura Fung Lau Mok'),
}

export const heritages: Heritage[] = [english, celtic, southAsian, africanCaribbean, european, eastAsian]

/** Two names that meet by chance and belong to somebody well known are drawn again. */
export const wellKnown = new Set(
  list(`Frank-Lampard Alan-Bradshaw David-Fairhurst Naomi-Campbell Sol-Campbell Clive-Lloyd Arthur-Fowler Ronald-Pickles
    Wilfred-Pickles Percy-Shaw Trevor-Francis Kenneth-Clarke Michael-Fassbender Ernest-Shackleton Tommy-Tan Jimmy-Pickles
    Fred-Dibnah Anthony-Burgess Guy-Burgess Peter-Parkin Julie-Walters Harold-Lambert Margaret-Lockwood Gareth-Hale
    Barbara-Castle Peter-Firth Colin-Firth Ralph-Fletcher Melvyn-Bragg Keith-Fielding Henry-Fielding Alun-Owen
    Duncan-Bannatyne William-Dalton Timothy-Dalton Hugh-Dalton Arthur-Askey Harold-Gordon Naseem-Hamed Samuel-Beckett
    Albert-Gordon Peter-Butterworth Nick-Butterworth Andrew-Gordon Edward-Woodhead David-Bellamy Craig-Bellamy
    Jack-Rawlinson Stephen-Fielding Tony-Abbott Diane-Abbott Russ-Abbott Jack-Duckworth Vera-Duckworth Robert-Parry
    Richard-Beckinsale Stanley-Boothroyd Betty-Boothroyd Pamela-Armstrong Jean-Alexander Angela-Rayner Neil-Warnock
    Patrick-Brearley Michael-Brearley Mike-Brearley Gordon-Campbell Alan-Whitehead Paul-Whitehead Kevin-Whately
    Samuel-Campbell Peter-Sutcliffe Herbert-Sutcliffe Derek-Fowlds Geoffrey-Whitehead Donald-Campbell Kenneth-Horne
    Shirley-Bassey Philip-Schofield Phillip-Schofield Paul-Schofield Richard-Arkwright Hilda-Ogden Stanley-Ogden
    Neville-Cardus Cynthia-Lennon Ivy-Tilsley Margaret-Ashdown Jeremy-Ashdown Brian-Redhead Brian-Close Brian-Redfern
    Robert-Morley Roger-Bannister Trevor-Bailey David-Bailey Bill-Bailey George-Bailey Derek-Bailey Pearl-Bailey
    Philip-Larkin William-Marsden Roy-Hodgson Tony-Adams Michael-Ancram Iqbal-Masih Zubeda-Begum Nasser-Hussain
    Norman-Ashdown Raymond-Francis Winston-Churchill Horace-Walpole Hugh-Gaitskell Vivian-Richards Everton-Weekes
    Kofi-Annan Desmond-Lynam Tariq-Mahmood Rashid-Mahmood Clive-Dunn Arthur-Lowe John-Redwood William-Beveridge`),
)
